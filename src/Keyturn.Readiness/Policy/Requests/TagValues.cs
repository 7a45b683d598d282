using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Requests;

/// <summary>Looks for a tag without regard to case, as condition keys are.</summary>
internal static class TagValues
{
    public static ContextValue? Find(ImmutableDictionary<string, string>? tags, string tag)
    {
        if (tags is null)
        {
            return null;
        }

        var values = new List<string>();
        foreach (var (key, value) in tags)
        {
            if (string.Equals(key, tag, StringComparison.OrdinalIgnoreCase))
            {
                values.Add(value);
            }
        }

        // Two tags whose names differ in case only: which one AWS takes is not documented.
        return values.Count switch { 0 => ContextValue.Absent, 1 => ContextValue.Known(values[0]), _ => ContextValue.Anything };
    }
}
