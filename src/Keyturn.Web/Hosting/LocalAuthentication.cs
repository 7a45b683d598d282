using System.Security.Claims;
using System.Text.Encodings.Web;
using Keyturn.Operations.Access;
using Keyturn.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Hosting;

/// <summary>
/// Without sign-in everyone on this machine is one of <see cref="LocalOperators"/>; <see cref="LaunchRules"/> sees to it that no one else can connect.
/// With the sandbox a cookie says which of its people; there is nothing behind it that would be worth guarding.
/// </summary>
internal sealed class LocalAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    LaunchMode mode,
    LocalOperators operators) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Local";

    public const string CookieName = "keyturn.person";

    /// <summary>Signed out.</summary>
    public const string Nobody = "nobody";

    /// <summary>What the cookie may say.</summary>
    public static IReadOnlyList<string> Choices { get; } = [.. LocalOperators.Sandbox.Select(person => person.Id), Nobody];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Present() is not { } person)
            return Task.FromResult(AuthenticateResult.NoResult());

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, person.Id), new Claim(ClaimTypes.Name, person.DisplayName)],
            Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Answer($"{AccountPaths.SignIn}?{AccountPaths.ReturnUrl}={Uri.EscapeDataString(Request.Path + Request.QueryString)}", StatusCodes.Status401Unauthorized);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Answer(AccountPaths.Denied, StatusCodes.Status403Forbidden);

    private Task Answer(string page, int status)
    {
        if (BrowserRequests.IsPage(Request))
            Response.Redirect(page);
        else
            Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private Operator? Present() => mode.Sandbox && Request.Cookies[CookieName] is { } chosen && Choices.Contains(chosen, StringComparer.Ordinal)
        ? LocalOperators.Sandbox.FirstOrDefault(person => person.Id == chosen)
        : operators.Usual;
}
