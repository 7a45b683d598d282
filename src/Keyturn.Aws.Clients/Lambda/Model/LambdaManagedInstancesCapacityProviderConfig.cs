namespace Amazon.Lambda.Model;

/// <summary>The settings of a managed instances capacity provider.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_LambdaManagedInstancesCapacityProviderConfig.html"/>
public sealed class LambdaManagedInstancesCapacityProviderConfig
{
    /// <summary>The ARN of the capacity provider.</summary>
    public string? CapacityProviderArn { get; set; }

    /// <summary>Invocations at the same time in one execution environment.</summary>
    public int? PerExecutionEnvironmentMaxConcurrency { get; set; }

    /// <summary>Memory per virtual CPU, in GiB.</summary>
    public double? ExecutionEnvironmentMemoryGiBPerVCpu { get; set; }
}
