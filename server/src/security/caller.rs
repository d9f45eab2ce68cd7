//! Where a request came from.

use std::net::SocketAddr;

/// The other end of the connection: whoever wrote the bytes, a proxy included.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);
