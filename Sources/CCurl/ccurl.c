#include "ccurl.h"

#include <dlfcn.h>
#include <pthread.h>

// The library's functions under their own types, so that the compiler checks every call.
static struct {
  __typeof__(curl_global_init) *global_init;
  __typeof__(curl_easy_init) *init;
  __typeof__(curl_easy_cleanup) *cleanup;
  __typeof__(curl_easy_perform) *perform;
  __typeof__(curl_easy_strerror) *strerror;
  CURLcode (*setopt)(CURL *, CURLoption, ...);
  __typeof__(curl_slist_append) *append;
  __typeof__(curl_slist_free_all) *free_all;
} curl;

static const char *fault;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    fault = dlerror();
    return;
  }
  struct {
    const char *name;
    void *place;
  } functions[] = {
      {"curl_global_init", &curl.global_init}, {"curl_easy_init", &curl.init},
      {"curl_easy_cleanup", &curl.cleanup},    {"curl_easy_perform", &curl.perform},
      {"curl_easy_strerror", &curl.strerror},  {"curl_easy_setopt", &curl.setopt},
      {"curl_slist_append", &curl.append},     {"curl_slist_free_all", &curl.free_all},
  };
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    // POSIX: what dlsym gives may be kept as a function's address in this way.
    *(void **)functions[i].place = dlsym(library, functions[i].name);
    if (*(void **)functions[i].place == NULL) {
      fault = functions[i].name;
      return;
    }
  }
  if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) fault = "curl_global_init";
}

const char *ccurl_start(void) {
  pthread_once(&once, start);
  return fault;
}

CURL *ccurl_init(void) { return curl.init(); }

void ccurl_cleanup(CURL *handle) { curl.cleanup(handle); }

CURLcode ccurl_perform(CURL *handle) { return curl.perform(handle); }

const char *ccurl_strerror(CURLcode code) { return curl.strerror(code); }

struct curl_slist *ccurl_list(const char *text) { return curl.append(NULL, text); }

void ccurl_free_list(struct curl_slist *list) { curl.free_all(list); }

CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
  return curl.setopt(handle, option, value);
}

CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl.setopt(handle, option, value);
}

CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl.setopt(handle, option, value);
}

CURLcode ccurl_set_transfer(CURL *handle, CURLoption option, ccurl_transfer function) {
  return curl.setopt(handle, option, function);
}

CURLcode ccurl_set_trace(CURL *handle, ccurl_trace function) {
  return curl.setopt(handle, CURLOPT_DEBUGFUNCTION, function);
}
