namespace Amazon.RDS.Model;

/// <summary>A setting of the processor.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ProcessorFeature.html"/>
public sealed class ProcessorFeature
{
    /// <summary><c>coreCount</c> or <c>threadsPerCore</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The number.</summary>
    public string? Value { get; set; }
}
