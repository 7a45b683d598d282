using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>How long AWS lets a policy document be. What would be longer is no fix.</summary>
/// <remarks>"IAM and AWS STS quotas", IAM User Guide: blanks do not count, and the inline policies of a role, of a user or of a group count together; "Quotas for AWS Organizations";
/// "AWS Secrets Manager quotas"; "PutKeyPolicy", KMS API Reference; "Quotas" of AWS PrivateLink; "Lambda quotas". Quotas that were raised are not known here.</remarks>
public static class DocumentSize
{
    /// <summary>A managed policy, which a boundary is too.</summary>
    public const int Managed = 6_144;

    /// <summary>All inline policies of a role together.</summary>
    public const int InlineOfRole = 10_240;

    /// <summary>All inline policies of a user together, and a session policy.</summary>
    public const int InlineOfUser = 2_048;

    /// <summary>All inline policies of a group together.</summary>
    public const int InlineOfGroup = 5_120;

    /// <summary>A service control policy, and a resource control policy.</summary>
    public const int OfOrganization = 5_120;

    /// <summary>The policy of a secret, of a function, of an endpoint.</summary>
    public const int OfResource = 20_480;

    /// <summary>The policy of a key.</summary>
    public const int OfKey = 32_768;

    /// <summary>The most characters of a document, written without needless blanks.</summary>
    public static int MostOf(PolicyReference document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Place.Kind switch
        {
            LayerKind.Scp or LayerKind.Rcp => OfOrganization,
            LayerKind.Key => OfKey,
            LayerKind.Resource or LayerKind.Endpoint => OfResource,
            LayerKind.Session => InlineOfUser,
            _ when document.Place.Kind == LayerKind.Boundary || PolicyReference.IsManaged(document.Name) => Managed,
            _ => InlineOf(Arn.Part(document.Place.Owner, Arn.Resource)),
        };
    }

    /// <summary>Whether AWS would take a document as it would be.</summary>
    /// <param name="edit">The document.</param>
    /// <param name="beside">The other policies of its layer, with which inline policies of the same role, user or group share their room.</param>
    internal static bool Fits(DocumentEdit edit, IEnumerable<PolicySource> beside)
    {
        var others = edit.Document.Place.Kind == LayerKind.Identity && !PolicyReference.IsManaged(edit.Document.Name)
            ? beside.Where(policy => policy.Group == edit.Before?.Group && policy.Name != edit.Document.Name && !PolicyReference.IsManaged(policy.Name)).Sum(Length)
            : 0;
        return others + PolicyPrinter.CompactLength(edit.After) <= MostOf(edit.Document);
    }

    private static int InlineOf(string owner) =>
        owner.StartsWith("user/", StringComparison.Ordinal) ? InlineOfUser
        : owner.StartsWith("group/", StringComparison.Ordinal) ? InlineOfGroup
        : InlineOfRole;

    private static int Length(PolicySource policy) => policy.Text is { } text ? text.Count(one => !char.IsWhiteSpace(one)) : policy.Document is { } document ? PolicyPrinter.CompactLength(document) : 0;
}
