using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Logs;

/// <summary>A filter pattern made of terms: all plain terms, any <c>?term</c>, no <c>-term</c>; quotes keep blanks together. Case counts.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html (unstructured log events).
/// Patterns for JSON and space-delimited events are not offered.</remarks>
internal sealed class FilterPattern
{
    private readonly ImmutableArray<string> _all;
    private readonly ImmutableArray<string> _any;
    private readonly ImmutableArray<string> _none;

    private FilterPattern(ImmutableArray<string> all, ImmutableArray<string> any, ImmutableArray<string> none) =>
        (_all, _any, _none) = (all, any, none);

    /// <exception cref="WireException">A pattern the sandbox does not know, or an open quote.</exception>
    public static FilterPattern Parse(string? text)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        var any = ImmutableArray.CreateBuilder<string>();
        var none = ImmutableArray.CreateBuilder<string>();
        var rest = (text ?? "").AsSpan().Trim();
        if (rest is ['{' or '[' or '%', ..])
            throw new WireException("InvalidParameterException", "Invalid filter pattern: the sandbox knows patterns of terms only.");
        while (!rest.IsEmpty)
        {
            var target = rest[0] switch { '?' => any, '-' => none, _ => all };
            if (target != all)
                rest = rest[1..];
            target.Add(TakeTerm(ref rest));
            rest = rest.TrimStart();
        }

        return new(all.ToImmutable(), any.ToImmutable(), none.ToImmutable());
    }

    public bool Matches(string message) =>
        _all.All(term => message.Contains(term, StringComparison.Ordinal))
        && (_any.IsEmpty || _any.Any(term => message.Contains(term, StringComparison.Ordinal)))
        && !_none.Any(term => message.Contains(term, StringComparison.Ordinal));

    private static string TakeTerm(ref ReadOnlySpan<char> rest)
    {
        if (rest is ['"', ..])
        {
            var end = rest[1..].IndexOf('"');
            if (end < 0)
                throw new WireException("InvalidParameterException", "Invalid filter pattern: a quote is not closed.");
            var quoted = rest[1..(end + 1)].ToString();
            rest = rest[(end + 2)..];
            return quoted;
        }

        var blank = rest.IndexOf(' ');
        var term = (blank < 0 ? rest : rest[..blank]).ToString();
        rest = blank < 0 ? [] : rest[blank..];
        return term;
    }
}
