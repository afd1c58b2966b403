package rank

// Ln is ln, for the tests.
var Ln = ln
