// SHA-256 by itself needs none of the providers and settings that libcrypto's newer functions look
// up first.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
