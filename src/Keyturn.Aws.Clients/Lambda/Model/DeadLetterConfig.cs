namespace Amazon.Lambda.Model;

/// <summary>Where failed asynchronous events go.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_DeadLetterConfig.html"/>
public sealed class DeadLetterConfig
{
    /// <summary>The ARN of the queue or topic.</summary>
    public string? TargetArn { get; set; }
}
