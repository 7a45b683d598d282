namespace Amazon.Lambda.Model;

/// <summary>The settings of durable executions.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_DurableConfig.html"/>
public sealed class DurableConfig
{
    /// <summary>Days that the history of an execution is kept.</summary>
    public int? RetentionPeriodInDays { get; set; }

    /// <summary>The longest durable execution, in seconds.</summary>
    public int? ExecutionTimeout { get; set; }
}
