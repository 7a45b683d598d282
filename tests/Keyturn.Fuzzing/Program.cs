using System.Globalization;

namespace Keyturn.Fuzzing;

public static class Program
{
    private const string Usage = "Keyturn.Fuzzing SEEDS OUTPUT MINUTES [RANDOM-SEED]";

    /// <summary>Fuzzes for so many minutes. Ends with 1 when an input broke something; the input is then in the output folder.</summary>
    /// <param name="args">Folder of golden cases, folder for what is found, minutes, and optionally the seed of the random numbers.</param>
    public static int Main(string[] args)
    {
        if (args is not [var seeds, var output, var text, ..] || !double.TryParse(text, CultureInfo.InvariantCulture, out var minutes))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var seed = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : Environment.ProcessId;
        using var current = new CurrentInput(Path.Combine(output, "current.bin"));
        var run = new FuzzRun(Seeds.From(seeds), new Random(seed), current, TimeProvider.System);
        Console.WriteLine($"seed {seed}, {run.CorpusSize} documents to start from");
        if (run.For(TimeSpan.FromMinutes(minutes), Console.WriteLine) is not { } failure)
        {
            return 0;
        }

        var file = Path.Combine(output, $"failure-{seed}.json");
        File.WriteAllText(file, failure.Input);
        Console.WriteLine($"FAILED: {failure.Reason}");
        Console.WriteLine($"The input is in {file}.");
        return 1;
    }
}
