using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Notifications;

/// <summary>Addresses of the console as people outside reach it.</summary>
internal sealed class NoticeLinks(IOptions<WebOptions> web)
{
    private readonly string origin = web.Value.PublicUrl?.TrimEnd('/') ?? "";

    /// <summary>The page of a secret.</summary>
    public string Of(string secretArn) => SecretArn.TryParse(secretArn, out var arn) ? origin + SecretAddress.Of(arn) : Findings;

    /// <summary>The page of all findings.</summary>
    public string Findings => origin + "/findings";
}
