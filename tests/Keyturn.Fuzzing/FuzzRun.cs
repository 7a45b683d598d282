using System.Diagnostics;
using System.Globalization;

namespace Keyturn.Fuzzing;

/// <summary>An input that broke something.</summary>
internal sealed record Failure(string Input, string Reason);

/// <summary>Mutates inputs, tries them, and keeps those that took a new way.</summary>
internal sealed class FuzzRun
{
    /// <summary>Bytes that a try may allocate: a part that any may, and one for each character. The largest seen in ten minutes was 18 MiB.</summary>
    private const long FreeBytes = 32 * 1024 * 1024;
    private const long BytesPerCharacter = 6_000;

    private const int LargestKept = 4_000;

    /// <summary>Time of the processor, not of the clock: the machine may be busy with other things.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private readonly List<string> corpus;
    private readonly HashSet<string> ways = new(StringComparer.Ordinal);
    private readonly Random random;
    private readonly CurrentInput current;
    private readonly TimeProvider time;
    private readonly TextMutator texts;
    private readonly TreeMutator trees;
    private readonly Process process = Process.GetCurrentProcess();
    private long executions;
    private long understood;
    private long mostBytes;
    private TimeSpan longest;

    public FuzzRun(IEnumerable<string> seeds, Random random, CurrentInput current, TimeProvider time)
    {
        corpus = [.. seeds];
        this.random = random;
        this.current = current;
        this.time = time;
        texts = new(random);
        trees = new(random);
    }

    public int CorpusSize => corpus.Count;

    /// <summary>Tries inputs for a while. The first that breaks something ends it.</summary>
    public Failure? For(TimeSpan duration, Action<string> report)
    {
        var start = time.GetTimestamp();
        var told = start;
        foreach (var seed in corpus.ToList())
        {
            if (Try(seed) is { } failure)
            {
                return failure;
            }
        }

        while (time.GetElapsedTime(start) < duration)
        {
            if (Try(Next()) is { } failure)
            {
                return failure;
            }

            if (time.GetElapsedTime(told) > TimeSpan.FromSeconds(30))
            {
                told = time.GetTimestamp();
                report(Summary(time.GetElapsedTime(start)));
            }
        }

        report($"done: {Summary(time.GetElapsedTime(start))}");
        return null;
    }

    private string Next()
    {
        var input = Pick();
        for (var steps = 1 << random.Next(4); steps > 0 && input.Length <= TreeMutator.LongestText; steps--)
        {
            input = (random.Next(3) > 0 ? trees.Mutate(input, Pick()) : null) ?? texts.Mutate(input, Pick());
        }

        return input;
    }

    /// <summary>Half of the time one of the newest.</summary>
    private string Pick() => corpus[random.Next(2) == 0 ? random.Next(corpus.Count) : corpus.Count - 1 - random.Next(Math.Min(corpus.Count, 100))];

    private Failure? Try(string input)
    {
        current.Set(input);
        executions++;
        var phase = "";
        var (bytes, started) = (GC.GetAllocatedBytesForCurrentThread(), process.TotalProcessorTime);
        try
        {
            var isNew = false;
            foreach (var way in Subject.Try(input, next => phase = next))
            {
                isNew |= ways.Add(way);
            }

            if (isNew && input.Length <= LargestKept)
            {
                corpus.Add(input);
            }
        }
        catch (Exception exception)
        {
            // Whatever is thrown is what is looked for.
            return new(input, $"{phase}: {exception}");
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        process.Refresh();
        var spent = process.TotalProcessorTime - started;
        understood += phase == "evaluate" ? 1 : 0;
        (mostBytes, longest) = (Math.Max(mostBytes, bytes), spent > longest ? spent : longest);
        return bytes > FreeBytes + (input.Length * BytesPerCharacter) ? new(input, $"{bytes} bytes allocated for {input.Length} characters")
            : spent > MostTime ? new(input, $"{spent} of processor time")
            : null;
    }

    private string Summary(TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{elapsed:mm\\:ss} {executions} executions ({executions / elapsed.TotalSeconds:F0}/s), {understood} policies, {corpus.Count} documents kept, {ways.Count} ways, at most {mostBytes >> 10} KiB and {longest.TotalMilliseconds:F0} ms for one input, peak memory {process.PeakWorkingSet64 >> 20} MiB");
}
