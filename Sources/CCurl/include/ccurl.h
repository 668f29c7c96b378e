#pragma once
#include <curl/curl.h>
#include <stddef.h>

// libcurl, opened when something is to be sent: it brings more than thirty libraries with it, which
// every other start of the program would wait for. And libcurl's setters take any type; these take
// one each, which Swift can call.

// Opens and starts libcurl, once in a process. NULL, or what keeps it from starting. Nothing below
// may be called before this gave NULL.
const char *_Nullable ccurl_start(void);

CURL *_Nullable ccurl_init(void);
void ccurl_cleanup(CURL *_Nonnull handle);
CURLcode ccurl_perform(CURL *_Nonnull handle);
const char *_Nullable ccurl_strerror(CURLcode code);
struct curl_slist *_Nullable ccurl_list(const char *_Nonnull text);
void ccurl_free_list(struct curl_slist *_Nonnull list);

CURLcode ccurl_set_long(CURL *_Nonnull handle, CURLoption option, long value);
CURLcode ccurl_set_text(CURL *_Nonnull handle, CURLoption option, const char *_Nonnull value);
CURLcode ccurl_set_pointer(CURL *_Nonnull handle, CURLoption option, void *_Nullable value);

typedef size_t (*ccurl_transfer)(
    char *_Nullable bytes, size_t size, size_t count, void *_Nullable context);
CURLcode ccurl_set_transfer(
    CURL *_Nonnull handle, CURLoption option, ccurl_transfer _Nonnull function);

typedef int (*ccurl_trace)(
    CURL *_Nullable handle, curl_infotype kind, char *_Nullable text, size_t count,
    void *_Nullable context);
CURLcode ccurl_set_trace(CURL *_Nonnull handle, ccurl_trace _Nonnull function);
