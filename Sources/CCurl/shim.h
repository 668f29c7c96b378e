#pragma once
#include <curl/curl.h>

// libcurl's setters take any type; these take one each, which Swift can call.

static inline CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

typedef size_t (*ccurl_transfer)(char *, size_t, size_t, void *);

static inline CURLcode ccurl_set_transfer(
    CURL *handle, CURLoption option, ccurl_transfer function) {
  return curl_easy_setopt(handle, option, function);
}

typedef int (*ccurl_trace)(CURL *, curl_infotype, char *, size_t, void *);

static inline CURLcode ccurl_set_trace(CURL *handle, ccurl_trace function) {
  return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, function);
}
