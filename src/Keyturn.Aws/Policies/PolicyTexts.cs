using System.Collections.Concurrent;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Aws.Policies;

/// <summary>Understands each distinct policy text once, however many roles, keys and secrets carry it and however often it is read.</summary>
internal sealed class PolicyTexts
{
    // Some thousands are usual; beyond this most are texts that nobody carries any more.
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, PolicySource> known = new(StringComparer.Ordinal);

    /// <summary>The policy under this name, understood or not.</summary>
    /// <param name="name">ARN of the policy, or of what it is attached to, or the name of an inline policy.</param>
    /// <param name="text">JSON as AWS stores it, no longer URL-encoded.</param>
    public PolicySource Read(string name, string text)
    {
        if (known.Count >= Most)
            known.Clear();
        var read = known.GetOrAdd(text, static (text, name) => PolicySource.Parse(name, text), name);
        return read.Name == name ? read : read with { Name = name };
    }
}
