//! A folder of objects that fails at one call: before anything happens, or after it happened and before that is known.

use std::fmt;
use std::ops::Range;
use std::path::Path as FilePath;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{
    CopyOptions, Error, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta, ObjectStore, ObjectStoreExt,
    PutMultipartOptions, PutOptions, PutPayload, PutResult, Result, UploadPart,
};

#[derive(Clone, Debug)]
pub struct Failing(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    store: LocalFileSystem,
    calls: AtomicUsize,
    failing: AtomicUsize,
    happens: AtomicBool,
}

#[derive(Debug)]
struct FailingUpload {
    of: Failing,
    upload: Box<dyn MultipartUpload>,
}

impl Failing {
    pub fn in_folder(folder: &FilePath) -> Self {
        std::fs::create_dir_all(folder).unwrap();
        let store = LocalFileSystem::new_with_prefix(folder).unwrap().with_automatic_cleanup(true);
        let (calls, failing) = (AtomicUsize::new(0), AtomicUsize::new(usize::MAX));
        Self(Arc::new(Inner { store, calls, failing, happens: AtomicBool::new(false) }))
    }

    /// Counts from here on; the call of this number fails, although what was asked for happens.
    pub fn fail_at(&self, call: usize, happens: bool) {
        self.0.calls.store(0, Ordering::SeqCst);
        self.0.failing.store(call, Ordering::SeqCst);
        self.0.happens.store(happens, Ordering::SeqCst);
    }

    /// Fails no more, and says how often it was asked.
    pub fn recover(&self) -> usize {
        self.0.failing.store(usize::MAX, Ordering::SeqCst);
        self.0.calls.load(Ordering::SeqCst)
    }

    async fn call<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let call = self.0.calls.fetch_add(1, Ordering::SeqCst);
        let fails = call == self.0.failing.load(Ordering::SeqCst);
        if fails && !self.0.happens.load(Ordering::SeqCst) {
            return Err(failure());
        }
        let answer = work.await;
        if fails { answer.and(Err(failure())) } else { answer }
    }
}

fn failure() -> Error {
    Error::Generic { store: "failing", source: "this call fails".into() }
}

impl fmt::Display for Failing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("failing")
    }
}

#[async_trait]
impl ObjectStore for Failing {
    async fn put_opts(&self, place: &Path, payload: PutPayload, options: PutOptions) -> Result<PutResult> {
        self.call(self.0.store.put_opts(place, payload, options)).await
    }

    async fn put_multipart_opts(&self, place: &Path, options: PutMultipartOptions) -> Result<Box<dyn MultipartUpload>> {
        let upload = self.call(self.0.store.put_multipart_opts(place, options)).await?;
        Ok(Box::new(FailingUpload { of: self.clone(), upload }))
    }

    async fn get_opts(&self, place: &Path, options: GetOptions) -> Result<GetResult> {
        self.call(self.0.store.get_opts(place, options)).await
    }

    async fn get_ranges(&self, place: &Path, ranges: &[Range<u64>]) -> Result<Vec<Bytes>> {
        self.call(self.0.store.get_ranges(place, ranges)).await
    }

    fn delete_stream(&self, places: BoxStream<'static, Result<Path>>) -> BoxStream<'static, Result<Path>> {
        let of = self.clone();
        let delete = move |place: Path| {
            let of = of.clone();
            async move { of.call(of.0.store.delete(&place)).await.map(|()| place) }
        };
        places.and_then(delete).boxed()
    }

    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        let (of, listed) = (self.clone(), self.0.store.list(prefix));
        let begun = async move {
            match of.call(async { Ok(()) }).await {
                Ok(()) => listed,
                Err(error) => futures::stream::iter([Err(error)]).boxed(),
            }
        };
        futures::stream::once(begun).flatten().boxed()
    }

    async fn list_with_delimiter(&self, prefix: Option<&Path>) -> Result<ListResult> {
        self.call(self.0.store.list_with_delimiter(prefix)).await
    }

    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> Result<()> {
        self.call(self.0.store.copy_opts(from, to, options)).await
    }
}

#[async_trait]
impl MultipartUpload for FailingUpload {
    fn put_part(&mut self, part: PutPayload) -> UploadPart {
        let (of, put) = (self.of.clone(), self.upload.put_part(part));
        Box::pin(async move { of.call(put).await })
    }

    async fn complete(&mut self) -> Result<PutResult> {
        let of = self.of.clone();
        of.call(self.upload.complete()).await
    }

    async fn abort(&mut self) -> Result<()> {
        let of = self.of.clone();
        of.call(self.upload.abort()).await
    }
}
