namespace Amazon.Lambda.Model;

/// <summary>The SnapStart setting of a function.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_SnapStartResponse.html"/>
public sealed class SnapStartResponse
{
    /// <summary>When SnapStart applies.</summary>
    public SnapStartApplyOn? ApplyOn { get; set; }

    /// <summary>Whether SnapStart is on for this version.</summary>
    public SnapStartOptimizationStatus? OptimizationStatus { get; set; }
}
