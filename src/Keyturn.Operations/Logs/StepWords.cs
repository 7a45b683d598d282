using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Logs;

/// <summary>The step that a line names in front of what it says: <c>setSecret:</c>, <c>set_secret -</c>, <c>Set Secret,</c>.</summary>
internal static class StepWords
{
    private static readonly (string Word, RotationStep Step)[] Names =
    [
        ("create", RotationStep.CreateSecret),
        ("set", RotationStep.SetSecret),
        ("test", RotationStep.TestSecret),
        ("finish", RotationStep.FinishSecret),
    ];

    public static RotationStep? Find(ReadOnlySpan<char> text)
    {
        // Behind it stand names of secrets, which may say anything.
        if (text.IndexOf("arn:", StringComparison.OrdinalIgnoreCase) is >= 0 and var arn)
            text = text[..arn];
        for (var from = 0; text[from..].IndexOf("secret", StringComparison.OrdinalIgnoreCase) is >= 0 and var found; from += found + 6)
        {
            if (IsPrefixEnd(text[(from + found + 6)..]) && Before(text[..(from + found)]) is { } step)
                return step;
        }

        return null;
    }

    /// <summary>The step's word, joined by nothing, a blank, an underscore or a hyphen, and not the end of a longer word.</summary>
    private static RotationStep? Before(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[^1] is ' ' or '_' or '-')
            text = text[..^1];
        foreach (var (word, step) in Names)
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !(char.IsLetterOrDigit(text[^(word.Length + 1)]) || text[^(word.Length + 1)] == '_')))
                return step;
        }

        return null;
    }

    private static bool IsPrefixEnd(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return !text.IsEmpty && text[0] is ':' or ',' or '-' or '–' or '—';
    }
}
