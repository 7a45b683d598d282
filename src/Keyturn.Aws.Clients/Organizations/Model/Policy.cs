namespace Amazon.Organizations.Model;

/// <summary>A policy.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Policy.html"/>
public sealed class Policy
{
    /// <summary>What it is.</summary>
    public PolicySummary? PolicySummary { get; set; }

    /// <summary>The policy as JSON.</summary>
    public string? Content { get; set; }
}
