using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>The ARNs of all columns, by their first five parts and then sorted by the sixth: <c>…:secret:prod/team/*</c> is a range.</summary>
internal sealed class ArnIndex
{
    private readonly int columns;
    private readonly List<Group> groups = [];

    public ArnIndex(IReadOnlyList<string> arns)
    {
        columns = arns.Count;
        foreach (var group in arns.Select((arn, column) => (Arn: arn, Column: column)).GroupBy(pair => (Header(pair.Arn), pair.Arn.AsSpan().Count(':'))))
        {
            var header = Enumerable.Range(0, Arn.Resource).Select(part => Arn.Part(group.First().Arn, part)).ToArray();
            var entries = group.GroupBy(pair => pair.Arn, pair => pair.Column, StringComparer.Ordinal).Select(entry => (entry.Key, entry.ToArray())).ToArray();
            groups.Add(new(header, group.Key.Item2, new(group.Select(pair => (pair.Arn[group.Key.Item1.Length..], pair.Column))), entries));
        }
    }

    /// <summary>Which columns a pattern fits.</summary>
    public void Match(CompiledPattern pattern, KleeneWords into)
    {
        foreach (var group in groups)
        {
            // A colon of the pattern needs one of the ARN; with as many in both, no wildcard can take one.
            if (pattern.IsAll || (group.Colons >= pattern.Colons && !IsPlain(pattern, group)))
            {
                OneByOne(pattern, group, into);
            }
            else if (group.Colons >= pattern.Colons && pattern.FitsHeader(group.Header))
            {
                group.Resources.Match(pattern.Resource, pattern.IsCertain, into);
            }
        }
    }

    public KleeneSet Match(CompiledPattern pattern)
    {
        var into = new KleeneWords(columns);
        Match(pattern, into);
        return into.Build(negated: false);
    }

    private static bool IsPlain(CompiledPattern pattern, Group group) =>
        pattern.IsWhole && group.Colons >= Arn.Resource && (group.Colons == pattern.Colons || pattern.HasLiteralHeader);

    private static void OneByOne(CompiledPattern pattern, Group group, KleeneWords into)
    {
        foreach (var (arn, columns) in group.Entries)
        {
            if (pattern.Match(arn) is not Truth.No and var truth)
            {
                foreach (var column in columns)
                {
                    into.Raise(column, truth == Truth.Yes);
                }
            }
        }
    }

    /// <summary>Everything up to and with the fifth colon; all of a text that has fewer.</summary>
    private static string Header(string arn)
    {
        Span<Range> parts = stackalloc Range[Arn.Parts];
        return Arn.Split(arn, parts) == Arn.Parts ? arn[..parts[Arn.Resource].Start.Value] : arn;
    }

    private sealed record Group(string[] Header, int Colons, SortedTexts Resources, (string Arn, int[] Columns)[] Entries);
}
