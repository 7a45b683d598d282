using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Keyturn.Operations.Notifications;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Notifications;

/// <summary>Posts notices as JSON to one address, signed with a shared key. Redirects are not followed: the address is the one that was set.</summary>
internal sealed class WebhookChannel(HttpMessageInvoker http, IOptions<NotificationOptions> options, NoticeLinks links, TimeProvider time) : INoticeChannel
{
    /// <summary>The same for each attempt.</summary>
    public const string IdHeader = "Keyturn-Notice";

    /// <summary><c>t=SECONDS,v1=HEX</c>: HMAC-SHA-256 over the seconds, a dot and the body.</summary>
    public const string SignatureHeader = "Keyturn-Signature";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    public string Name => "webhook";

    /// <summary>What receivers compute as well.</summary>
    public static string Sign(string secret, long seconds, ReadOnlySpan<byte> body)
    {
        var prefix = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}."));
        byte[] signed = [.. prefix, .. body];
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        return string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Convert.ToHexStringLower(hash)}");
    }

    public async Task<string?> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        var settings = options.Value.Webhook;
        var body = WebhookBody.Write(notice, links);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Keyturn", "1"));
        request.Headers.Add(IdHeader, notice.Id);
        request.Headers.Add(SignatureHeader, Sign(settings.Secret ?? "", time.GetUtcNow().ToUnixTimeSeconds(), body));
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var answer = await http.SendAsync(request, either.Token);
            return answer.IsSuccessStatusCode ? null : $"HTTP {(int)answer.StatusCode}";
        }
        catch (HttpRequestException failure)
        {
            return failure.HttpRequestError.ToString();
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return "No answer in time";
        }
    }
}
