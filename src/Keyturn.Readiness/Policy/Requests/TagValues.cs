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

        var values = tags.Where(pair => string.Equals(pair.Key, tag, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value).ToList();

        // Two tags whose names differ in case only: which one AWS takes is not documented.
        return values.Count switch { 0 => ContextValue.Absent, 1 => ContextValue.Known(values[0]), _ => ContextValue.Anything };
    }
}
