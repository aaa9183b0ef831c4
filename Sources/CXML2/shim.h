/* libxml2's own ICU is none of ours: its headers would meet those of Foundation in one module. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/* libxml2 prints to standard error unless it is told otherwise; a function with variable arguments cannot be written in
   Swift. */
static inline void sitegen_no_message(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

/* For this thread. */
static inline void sitegen_silence_xml(void) { xmlSetGenericErrorFunc(NULL, sitegen_no_message); }

/* What libxml2 gave away; its `xmlFree` is a variable, which Swift cannot hold to be safe. */
static inline void sitegen_free_xml(void *piece) { xmlFree(piece); }
