namespace Amazon.Organizations.Model;

/// <summary>A policy without its content.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_PolicySummary.html"/>
public sealed class PolicySummary
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>The type of policy.</summary>
    public PolicyType? Type { get; set; }

    /// <summary>Whether AWS made it.</summary>
    public bool? AwsManaged { get; set; }
}
