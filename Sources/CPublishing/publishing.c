#include "publishing.h"
