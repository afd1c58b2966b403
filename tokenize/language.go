package tokenize

// Language is a BCP 47 language tag, such as "en" or "nb"; the empty tag
// stands for a language that is not known.
type Language string
