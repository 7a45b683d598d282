namespace Keyturn.Readiness.Policy.Documents;

/// <summary>Bounds of what is read as a policy, so that a hostile document costs little.</summary>
/// <remarks>AWS's own largest documents are a key policy of 32 KiB and a secret's policy of 20 KiB; blanks do not count for IAM policies, so a generous factor is left.</remarks>
public static class PolicyLimits
{
    /// <summary>Characters of a document.</summary>
    public const int Characters = 256 * 1024;

    /// <summary>Depth of nesting; the language itself needs six.</summary>
    public const int Depth = 16;

    /// <summary>Statements; the shortest has 45 characters, so AWS's largest document holds about 700.</summary>
    public const int Statements = 2_000;

    /// <summary>Values of all elements together.</summary>
    public const int Values = 20_000;

    /// <summary>Characters of one value; the longest ARN has 2,048.</summary>
    public const int ValueLength = 4_096;
}
