namespace Amazon.Route53.Model;

/// <summary>A VPC.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_VPC.html"/>
public sealed class VPC
{
    /// <summary>The Region of the VPC.</summary>
    public VPCRegion? VPCRegion { get; set; }

    /// <summary>The id of the VPC.</summary>
    public string? VPCId { get; set; }
}
