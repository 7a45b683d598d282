using Amazon.EC2.Model;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Ec2;

/// <summary>VPC Block Public Access as facts.</summary>
/// <remarks>Source: EC2 API reference, VpcBlockPublicAccessOptions and VpcBlockPublicAccessExclusion.</remarks>
internal static class PublicAccessMapping
{
    public static BlockPublicAccess From(VpcBlockPublicAccessOptions? options, IEnumerable<VpcBlockPublicAccessExclusion>? exclusions) => new(
        ModeOf(options?.InternetGatewayBlockMode?.Value),
        [
            .. (exclusions ?? []).Where(one => one.State?.Value is "create-complete" or "update-complete" or "update-in-progress")
                .Select(one => new PublicAccessExclusion(IdOf(one.ResourceArn), one.InternetGatewayExclusionMode?.Value == "allow-bidirectional")),
        ]);

    private static PublicAccessMode ModeOf(string? mode) => mode switch
    {
        "block-bidirectional" => PublicAccessMode.BlockBidirectional,
        "block-ingress" => PublicAccessMode.BlockIngress,
        _ => PublicAccessMode.Off,
    };

    private static string IdOf(string? arn) => arn is null ? "" : arn[(arn.LastIndexOf('/') + 1)..];
}
