namespace Amazon.RDS.Model;

/// <summary>An option group of a DB instance.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OptionGroupMembership.html"/>
public sealed class OptionGroupMembership
{
    /// <summary>The name of the group.</summary>
    public string? OptionGroupName { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }
}
