using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>Decides who signed a request, or refuses it with the words of the service's protocol.</summary>
public sealed class SignatureCheck(CredentialStore credentials, TimeProvider time)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The signer's credential.</summary>
    /// <exception cref="WireException">Key unknown, signature wrong, date too old or too far ahead, token wrong or expired.</exception>
    public SandboxCredential Verify(SignedRequest request, SigV4Header? header, WireProtocol protocol)
    {
        var query = protocol is WireProtocol.Query or WireProtocol.Ec2Query or WireProtocol.RestXml;
        if (request.Header("authorization") is null)
            throw Refuse(protocol, query ? "MissingAuthenticationToken" : "MissingAuthenticationTokenException", query ? "Request is missing Authentication Token" : "Missing Authentication Token");
        if (header is null || request.Date is not { } date)
            throw Refuse(protocol, query ? "IncompleteSignature" : "IncompleteSignatureException", "Authorization header requires 'Credential', 'Signature' and 'SignedHeaders' parameters and an 'X-Amz-Date' or 'Date' header.");
        if (credentials.Find(header.AccessKeyId) is not { } credential || credential.SessionToken != request.Header("x-amz-security-token"))
            throw Refuse(protocol, protocol == WireProtocol.Query ? "InvalidClientTokenId" : "UnrecognizedClientException", "The security token included in the request is invalid.");
        CheckDate(date, protocol);
        CheckSignature(request, header, credential, protocol);
        if (credential.ExpiresAt <= time.GetUtcNow())
            throw Refuse(protocol, protocol == WireProtocol.Query ? "ExpiredToken" : "ExpiredTokenException", "The security token included in the request is expired");
        return credential;
    }

    private void CheckDate(DateTimeOffset date, WireProtocol protocol)
    {
        var now = time.GetUtcNow();
        if (date < now - Tolerance)
            throw Mismatch(protocol, $"Signature expired: {Stamp(date)} is now earlier than {Stamp(now - Tolerance)} ({Stamp(now)} - 5 min.)");
        if (date > now + Tolerance)
            throw Mismatch(protocol, $"Signature not yet current: {Stamp(date)} is still later than {Stamp(now + Tolerance)} ({Stamp(now)} + 5 min.)");
    }

    private static void CheckSignature(SignedRequest request, SigV4Header header, SandboxCredential credential, WireProtocol protocol)
    {
        var expected = Encoding.ASCII.GetBytes(SigV4.Sign(request, header, credential.SecretKey));
        var signsHost = header.SignedHeaders.Contains("host", StringComparer.Ordinal);
        if (!signsHost || !SigV4.PayloadMatches(request) || !CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(header.Signature)))
            throw Mismatch(protocol, "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
    }

    private static WireException Mismatch(WireProtocol protocol, string text) =>
        Refuse(protocol, protocol is WireProtocol.AwsJson11 or WireProtocol.RestJson ? "InvalidSignatureException" : "SignatureDoesNotMatch", text);

    private static WireException Refuse(WireProtocol protocol, string code, string text) =>
        new(code, text, protocol == WireProtocol.AwsJson11 ? 400 : 403);

    private static string Stamp(DateTimeOffset date) => date.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
