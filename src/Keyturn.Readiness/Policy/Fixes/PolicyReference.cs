using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>One policy document.</summary>
/// <param name="Place">Whose it is.</param>
/// <param name="Name">Its name as it was read, or a free one for a new policy.</param>
/// <param name="IsNew">Whether there is none yet.</param>
/// <param name="Level">For a policy of an organization the level at which it is attached, 0 = root.</param>
public sealed record PolicyReference(PolicyPlace Place, string Name, bool IsNew = false, int Level = 0)
{
    /// <summary>Whether others may use the document too, so that a change of it must say whom it is for.</summary>
    public bool IsShared => IsManaged(Name) || Place.Kind is Layers.LayerKind.Scp or Layers.LayerKind.Rcp or Layers.LayerKind.Boundary;

    /// <summary>Tells it from every other document.</summary>
    internal string Text => $"{Place.Kind} {Place.Owner} {Place.Account} {Name} {Level} {IsNew}";

    /// <summary>Whether a policy stands by itself and is attached by its ARN: it is the same document wherever it appears.</summary>
    internal static bool IsManaged(string name) => Arn.Part(name, Arn.Resource).StartsWith("policy/", StringComparison.Ordinal);

    /// <summary>Whether AWS owns the document, so that nobody else can change it.</summary>
    /// <remarks>"AWS managed policies", IAM User Guide; FullAWSAccess and RCPFullAWSAccess, AWS Organizations User Guide.</remarks>
    internal static bool IsOfAws(string name) => name == Evaluation.AwsManagedKeyPolicy.Name
        || name.Contains(":iam::aws:policy/", StringComparison.Ordinal) || name.Contains(":organizations::aws:policy/", StringComparison.Ordinal)
        || name.EndsWith("FullAWSAccess", StringComparison.Ordinal);
}
