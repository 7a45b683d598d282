using Keyturn.Operations.Ports;

namespace Keyturn.Web.Access;

/// <summary>Asks for the provider's discovery document, as the sign-in itself does.</summary>
internal sealed partial class ProviderProbe(HttpMessageInvoker http, SignInSettings settings, ILogger<ProviderProbe> logger) : IProviderProbe
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private readonly Uri address = new($"{settings.Authority.ToString().TrimEnd('/')}/.well-known/openid-configuration");

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await http.SendAsync(request, deadline.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogNoAnswer(failure.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sign-in provider does not answer: {Reason}")]
    private partial void LogNoAnswer(string reason);
}
