use arrow_array::*;
use std::collections::HashSet;
use std::sync::Arc;
fn read(path: &str) -> RecordBatch {
    let mut r = csv::Reader::from_path(path).unwrap();
    let names: Vec<String> = r.headers().unwrap().iter().map(Into::into).collect();
    let mut cols: Vec<Vec<String>> = vec![vec![]; names.len()];
    for rec in r.records() {
        for (c, v) in cols.iter_mut().zip(rec.unwrap().iter()) {
            c.push(v.into());
        }
    }
    let arrays: Vec<(String, ArrayRef)> = names
        .into_iter()
        .zip(cols.into_iter().map(|c| {
            let some: Vec<&str> = c.iter().map(|s| s.trim()).filter(|s| !s.is_empty()).collect();
            let dec = some.iter().all(|s| s.parse::<f64>().is_ok()) && some.iter().any(|s| s.contains('.'));
            let date = some.iter().all(|s| s.len() == 10 && s.as_bytes()[4] == b'-');
            if dec {
                let v: Vec<Option<i128>> = c
                    .iter()
                    .map(|s| {
                        if s.is_empty() {
                            None
                        } else {
                            let neg = s.starts_with('-');
                            let t = s.trim_start_matches('-');
                            let (a, b) = t.split_once('.').unwrap_or((t, ""));
                            let b = format!("{b:0<2}");
                            let x = a.parse::<i128>().unwrap() * 100 + b[..2].parse::<i128>().unwrap();
                            Some(if neg { -x } else { x })
                        }
                    })
                    .collect();
                return Arc::new(Decimal128Array::from(v).with_precision_and_scale(38, 2).unwrap()) as ArrayRef;
            }
            if date && !some.is_empty() {
                let v: Vec<Option<i32>> = c
                    .iter()
                    .map(|s| {
                        if s.is_empty() {
                            None
                        } else {
                            let (y, m, d) = (
                                s[..4].parse::<i32>().unwrap(),
                                s[5..7].parse::<i32>().unwrap(),
                                s[8..].parse::<i32>().unwrap(),
                            );
                            let y2 = if m <= 2 { y - 1 } else { y };
                            let era = y2.div_euclid(400);
                            let yoe = y2 - era * 400;
                            let mp = (m + 9) % 12;
                            let doy = (153 * mp + 2) / 5 + d - 1;
                            let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
                            Some(era * 146097 + doe - 719468)
                        }
                    })
                    .collect();
                return Arc::new(Date32Array::from(v)) as ArrayRef;
            }
            Arc::new(StringArray::from(c)) as ArrayRef
        }))
        .collect();
    RecordBatch::try_from_iter(arrays).unwrap()
}
struct Laps(std::time::Instant);
impl engine::Observer for Laps {
    fn progress(&self, p: engine::Progress) -> std::ops::ControlFlow<()> {
        if p.done == 0 {
            eprintln!(
                "{:.3} {p:?} cpu {}",
                self.0.elapsed().as_secs_f64(),
                std::fs::read_to_string("/proc/self/stat").unwrap().split(' ').nth(13).unwrap()
            );
        }
        std::ops::ControlFlow::Continue(())
    }
}
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let generated = std::path::Path::new(&dir).join("ledger.csv").exists();
    let (l, r) = if generated { ("ledger.csv", "bank.csv") } else { ("left.csv", "right.csv") };
    let (l, r) = (read(&format!("{dir}/{l}")), read(&format!("{dir}/{r}")));
    let t0 = std::time::Instant::now();
    let last = std::cell::Cell::new(0.0);
    let lap = |what: &str| {
        let t = t0.elapsed().as_secs_f64();
        eprintln!("{what:10} {:.3}", t - last.get());
        last.set(t);
    };
    let options = engine::Options::default();
    let (rules, outcome) = engine::suggest_and_reconcile(&l, &r, &options, &Laps(t0)).unwrap();
    lap("both");
    if std::env::args().nth(2).is_some() {
        eprintln!("{}", rules.to_json());
    }
    if std::env::args().nth(2).as_deref() == Some("again") {
        let again = engine::reconcile(&l, &r, &rules, &options, &engine::Unobserved).unwrap();
        lap("reconcile");
        println!("again the same: {}", again == outcome);
    }
    for p in &outcome.passes {
        eprintln!(
            "{p:?} links {}",
            outcome.links.iter().filter(|l| rules.passes[l.pass as usize].name == p.name).count()
        );
    }
    let links = &outcome.links;
    let mut t = csv::Reader::from_path(format!("{dir}/truth.csv")).unwrap();
    let mut kinds = std::collections::BTreeMap::<String, (usize, usize)>::new();
    let mut truth = HashSet::new();
    let num = |s: &str| s.trim_start_matches(|c: char| !c.is_ascii_digit()).parse::<u32>().unwrap();
    // generated ids: L/B + entry number; the row is found by id
    let rows = |b: &RecordBatch| -> std::collections::HashMap<String, u32> {
        use arrow_array::cast::AsArray;
        if !generated {
            return Default::default();
        };
        b.column(0).as_string::<i32>().iter().enumerate().map(|(i, s)| (s.unwrap().to_string(), i as u32)).collect()
    };
    let (li, ri) = (rows(&l), rows(&r));
    let found: HashSet<(u32, u32)> = links.iter().map(|x| (x.left, x.right)).collect();
    for rec in t.records() {
        let rec = rec.unwrap();
        let p = if generated { (li[&rec[0]], ri[&rec[1]]) } else { (num(&rec[0]) - 1, num(&rec[1]) - 1) };
        truth.insert(p);
        let k = kinds.entry(rec.get(2).unwrap_or("all").to_string()).or_default();
        k.1 += 1;
        if found.contains(&p) {
            k.0 += 1;
        }
    }
    let tp = found.intersection(&truth).count() as f64;
    let (p, rc) = (tp / found.len() as f64, tp / truth.len() as f64);
    println!(
        "{dir}: links {} P {p:.4} R {rc:.4} F1 {:.4} | {:?} | total {:.2}s",
        found.len(),
        2.0 * p * rc / (p + rc),
        kinds.iter().map(|(k, v)| format!("{k} {:.4}", v.0 as f64 / v.1 as f64)).collect::<Vec<_>>(),
        last.get()
    );
    for state in [
        engine::LinkState::Matched,
        engine::LinkState::Difference,
        engine::LinkState::Review,
        engine::LinkState::Ambiguous,
    ] {
        for pass in 0..rules.passes.len() as u32 {
            let own: Vec<_> = links.iter().filter(|x| x.state == state && x.pass == pass).collect();
            let ok = own.iter().filter(|x| truth.contains(&(x.left, x.right))).count();
            if !own.is_empty() {
                print!(
                    "{}/{state:?}: {} ({:.4}) ",
                    rules.passes[pass as usize].name,
                    own.len(),
                    ok as f64 / own.len() as f64
                );
            }
        }
    }
    println!();
    if std::env::args().nth(2).is_some() {
        for x in links.iter().filter(|x| !truth.contains(&(x.left, x.right))).take(30) {
            println!("{x:?}");
            for (b, i) in [(&l, x.left), (&r, x.right)] {
                println!("   {:?}", b.columns().iter().map(|c| arrow_show(c, i)).collect::<Vec<_>>());
            }
        }
        println!("missed");
        for x in truth.iter().filter(|x| !found.contains(x)).take(30) {
            for (b, i) in [(&l, x.0), (&r, x.1)] {
                println!("   {:?}", b.columns().iter().map(|c| arrow_show(c, i)).collect::<Vec<_>>());
            }
            println!();
        }
    }
}
fn arrow_show(c: &ArrayRef, i: u32) -> String {
    use arrow_array::cast::AsArray;
    use arrow_array::types::*;
    let i = i as usize;
    if let Some(s) = c.as_string_opt::<i32>() {
        s.value(i).to_string()
    } else if let Some(d) = c.as_primitive_opt::<Decimal128Type>() {
        d.value(i).to_string()
    } else {
        c.as_primitive::<Date32Type>().value(i).to_string()
    }
}
