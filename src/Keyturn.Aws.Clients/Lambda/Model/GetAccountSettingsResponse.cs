using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>The answer to <see cref="GetAccountSettingsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html"/>
public sealed class GetAccountSettingsResponse : AmazonWebServiceResponse
{
    /// <summary>The limits.</summary>
    public AccountLimit? AccountLimit { get; set; }

    /// <summary>The usage.</summary>
    public AccountUsage? AccountUsage { get; set; }
}
