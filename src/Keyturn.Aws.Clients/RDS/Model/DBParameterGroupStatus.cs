namespace Amazon.RDS.Model;

/// <summary>A parameter group of a DB instance.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBParameterGroupStatus.html"/>
public sealed class DBParameterGroupStatus
{
    /// <summary>The name of the group.</summary>
    public string? DBParameterGroupName { get; set; }

    /// <summary>Whether its changes are applied.</summary>
    public string? ParameterApplyStatus { get; set; }
}
