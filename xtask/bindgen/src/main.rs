//! Makes the JavaScript beside a WebAssembly module: `bindgen MODULE.wasm FOLDER`. What `wasm-bindgen-cli` does, without
//! the rest of it.

use std::env;
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        eprintln!("usage: bindgen MODULE.wasm FOLDER");
        return ExitCode::from(2);
    };
    let made = Bindgen::new().input_path(module).out_name("kansrijk").web(true).and_then(|bindgen| {
        // Whoever loads it says where it is: beside the page, beside the file, or wherever a bundler put it.
        bindgen.omit_default_module_path(true).typescript(true).generate(folder)
    });
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}
