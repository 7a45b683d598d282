namespace Amazon.RDS.Model;

/// <summary>Changes of the logs that go to CloudWatch Logs.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PendingCloudwatchLogsExports.html"/>
public sealed class PendingCloudwatchLogsExports
{
    /// <summary>Logs that will go there.</summary>
    public List<string>? LogTypesToEnable { get; set; }

    /// <summary>Logs that will not go there any more.</summary>
    public List<string>? LogTypesToDisable { get; set; }
}
