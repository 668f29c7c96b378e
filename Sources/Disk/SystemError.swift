import Glibc

/// The system's error numbers in short words of our own, as people read them.
package enum SystemError {
  /// In Chinese, for the middle or the end of a sentence.
  package static func zh(_ code: Int32) -> String { words(code)?.zh ?? "系统错误 \(code)" }

  /// In English.
  package static func en(_ code: Int32) -> String { words(code)?.en ?? "system error \(code)" }

  private static func words(_ code: Int32) -> (zh: String, en: String)? {
    switch code {
    case EACCES, EPERM: ("没有权限", "permission denied")
    case ENOENT: ("不存在", "it does not exist")
    case EEXIST: ("已经存在", "it exists already")
    case EIO: ("磁盘读写出错", "the disk reports an error")
    case ENOSPC: ("磁盘已满", "the disk is full")
    case EDQUOT: ("磁盘配额已用完", "the disk quota is used up")
    case EROFS: ("磁盘是只读的", "the disk is read-only")
    case EFBIG: ("文件太大", "the file is too large")
    case ENOTDIR: ("路径中有一段不是文件夹", "a part of the path is no folder")
    case EISDIR: ("是文件夹", "it is a folder")
    case ENOTEMPTY: ("文件夹不是空的", "the folder is not empty")
    case ENAMETOOLONG: ("名称太长", "the name is too long")
    case ELOOP: ("是链接或链接过多", "it is a link, or there are too many")
    case EXDEV: ("不在同一磁盘", "it lies on another disk")
    case EBUSY, ETXTBSY: ("正被占用", "it is in use")
    case EMFILE, ENFILE: ("打开的文件太多", "too many files are open")
    case ENOMEM: ("内存不足", "there is no memory left")
    case ESTALE: ("网络文件夹已断开", "the network folder is gone")
    case ETIMEDOUT: ("等待超时", "it took too long")
    case EINVAL: ("磁盘不支持这一操作", "the disk cannot do this")
    default: nil
    }
  }
}
