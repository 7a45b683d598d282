using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>Addresses of the AWS console, per partition.</summary>
/// <remarks>Host names: AWS General Reference, "AWS service endpoints" of aws, aws-cn and aws-us-gov.</remarks>
public static class AwsConsoleLinks
{
    public static Uri Secret(SecretArn secret) =>
        At(secret.Scope, $"/secretsmanager/secret?name={Uri.EscapeDataString(secret.Name)}");

    public static Uri Function(EstateScope scope, string functionName) =>
        At(scope, "/lambda/home", $"/functions/{Uri.EscapeDataString(functionName)}");

    public static Uri LogGroup(EstateScope scope, string logGroup) =>
        At(scope, "/cloudwatch/home", $"logsV2:log-groups/log-group/{TwiceEscaped(logGroup)}");

    public static Uri LogStream(EstateScope scope, string logGroup, string stream) =>
        At(scope, "/cloudwatch/home", $"logsV2:log-groups/log-group/{TwiceEscaped(logGroup)}/log-events/{TwiceEscaped(stream)}");

    public static Uri Trail(SecretArn secret) =>
        At(secret.Scope, "/cloudtrailv2/home", $"/events?EventSource=secretsmanager.amazonaws.com&ResourceName={Uri.EscapeDataString(secret.Value)}");

    /// <param name="keyId">Key id, alias or ARN.</param>
    public static Uri Key(EstateScope scope, string keyId)
    {
        var id = keyId[(keyId.LastIndexOf(":key/", StringComparison.Ordinal) is var key and >= 0 ? key + 5 : 0)..];
        return At(scope, "/kms/home", $"/kms/keys/{Uri.EscapeDataString(id)}");
    }

    private static Uri At(EstateScope scope, string path, string? fragment = null)
    {
        var domain = scope.Partition switch
        {
            "aws-cn" => "console.amazonaws.cn",
            "aws-us-gov" => "console.amazonaws-us-gov.com",
            _ => "console.aws.amazon.com",
        };
        var region = Uri.EscapeDataString(scope.Region);
        var query = $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}region={region}";

        // GovCloud's console has one host for both Regions.
        var host = scope.Partition == "aws-us-gov" ? domain : $"{region}.{domain}";
        return new Uri($"https://{host}{path}{query}{(fragment is null ? "" : "#" + fragment)}");
    }

    // CloudWatch's page decodes its fragment itself: '/' is written $252F.
    private static string TwiceEscaped(string text) => Uri.EscapeDataString(Uri.EscapeDataString(text)).Replace("%", "$", StringComparison.Ordinal);
}
