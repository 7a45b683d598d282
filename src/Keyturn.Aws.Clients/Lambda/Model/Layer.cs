namespace Amazon.Lambda.Model;

/// <summary>A layer of a function.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_Layer.html"/>
public sealed class Layer
{
    /// <summary>The ARN of the layer version.</summary>
    public string? Arn { get; set; }

    /// <summary>The size of the layer, in bytes.</summary>
    public long? CodeSize { get; set; }

    /// <summary>The ARN of the signing profile version.</summary>
    public string? SigningProfileVersionArn { get; set; }

    /// <summary>The ARN of the signing job.</summary>
    public string? SigningJobArn { get; set; }
}
