namespace Amazon.Organizations.Model;

/// <summary>A root: the parent of everything in an organization.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Root.html"/>
public sealed class Root
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The types of policy that are on.</summary>
    public List<PolicyTypeSummary>? PolicyTypes { get; set; }
}
