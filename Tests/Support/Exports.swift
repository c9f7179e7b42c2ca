@_exported public import AssayRunning
