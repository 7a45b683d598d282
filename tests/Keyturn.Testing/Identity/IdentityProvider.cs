using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Keyturn.Testing.Identity;

/// <summary>
/// An OpenID Connect provider on loopback with discovery, published keys, the code flow with PKCE, a client secret, user info and an end of session.
/// It asks nobody for a password: whoever is <see cref="Present"/> comes back. It holds to OpenID Connect Core 1.0 and RFC 7636, except where a test asks for a <see cref="Fault"/>.
/// </summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "keyturn";
    public const string ClientSecret = "only-for-tests";

    private const string KeyId = "test-key";

    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private readonly RSA foreign = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Code> codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProviderPerson> access = new(StringComparer.Ordinal);
    private readonly TimeProvider time;

    private IdentityProvider(WebApplication app, TimeProvider time)
    {
        this.app = app;
        this.time = time;
    }

    public Uri Url => new(app.Urls.First());

    /// <summary>Who is at the browser; <see langword="null"/> breaks the sign-in off.</summary>
    public ProviderPerson? Present { get; set; }

    public ProviderFault Fault { get; set; }

    /// <summary>Whether groups are told by user info alone, as some providers do.</summary>
    public bool GroupsInUserInfoOnly { get; set; }

    /// <summary>How often a code was changed for tokens.</summary>
    public int Redeemed { get; private set; }

    /// <summary>Settings of a console that signs in here.</summary>
    public Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["SignIn:Authority"] = Url.ToString(),
        ["SignIn:ClientId"] = ClientId,
        ["SignIn:ClientSecret"] = ClientSecret,
        ["SignIn:AttemptsPerMinute"] = "10000",
        ["SignIn:Grants:0:Group"] = "viewers",
        ["SignIn:Grants:0:Role"] = "viewer",
        ["SignIn:Grants:1:Group"] = "operators",
        ["SignIn:Grants:1:Role"] = "operator",
        ["SignIn:Grants:2:Group"] = "admins",
        ["SignIn:Grants:2:Role"] = "admin",
        ["SignIn:Grants:3:Group"] = "orders-team",
        ["SignIn:Grants:3:Role"] = "operator",
        ["SignIn:Grants:3:Names:0"] = "prod/orders/*",
    };

    public static async Task<IdentityProvider> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new IdentityProvider(app, time ?? TimeProvider.System);
        provider.Map();
        await app.StartAsync().ConfigureAwait(false);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync().ConfigureAwait(false);
        key.Dispose();
        foreign.Dispose();
    }

    private string Issuer => Url.ToString().TrimEnd('/');

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(Discovery()));
        app.MapGet("/jwks", () => Results.Json(new { keys = new[] { PublicKey() } }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", TokenAsync);
        app.MapGet("/userinfo", UserInfo);
        app.MapGet("/end-session", (string? post_logout_redirect_uri, string? state) => Results.Redirect($"{post_logout_redirect_uri}?state={Uri.EscapeDataString(state ?? "")}"));
    }

    private Dictionary<string, object> Discovery() => new(StringComparer.Ordinal)
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["token_endpoint"] = $"{Issuer}/token",
        ["userinfo_endpoint"] = $"{Issuer}/userinfo",
        ["end_session_endpoint"] = $"{Issuer}/end-session",
        ["jwks_uri"] = $"{Issuer}/jwks",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        ["code_challenge_methods_supported"] = new[] { "S256" },
    };

    private Dictionary<string, string> PublicKey()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new(StringComparer.Ordinal)
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = KeyId,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256" || query["code_challenge"].ToString().Length != 43)
            return Results.BadRequest("The request is not one of the code flow with PKCE.");

        var back = query["redirect_uri"].ToString();
        var state = Uri.EscapeDataString(query["state"].ToString());
        if (Present is not { } person)
            return Results.Redirect($"{back}?error=access_denied&state={state}");

        var code = RandomNumberGenerator.GetHexString(32);
        codes[code] = new(person, back, query["nonce"].ToString(), query["code_challenge"].ToString());
        return Results.Redirect($"{back}?code={code}&state={state}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync().ConfigureAwait(false);
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
            return Refuse("invalid_client");

        // A code is good once, for the address that it was given to and for whoever holds the verifier.
        if (!codes.TryRemove(form["code"].ToString(), out var code) || code.Back != form["redirect_uri"] || code.Challenge != Challenge(form["code_verifier"].ToString()))
            return Refuse("invalid_grant");

        Redeemed++;
        var token = RandomNumberGenerator.GetHexString(32);
        access[token] = code.Person;
        return Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["token_type"] = "Bearer",
            ["access_token"] = token,
            ["expires_in"] = 300,
            ["id_token"] = IdToken(code),
        });
    }

    private IResult UserInfo(HttpRequest request) =>
        access.TryGetValue(request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), out var person)
            ? Results.Json(new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = person.Subject, ["groups"] = person.Groups })
            : Results.Unauthorized();

    private string IdToken(Code code)
    {
        var now = time.GetUtcNow();
        var made = Fault == ProviderFault.Expired ? now.AddHours(-2) : now;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Fault == ProviderFault.WrongIssuer ? "https://evil.example" : Issuer,
            ["aud"] = Fault == ProviderFault.WrongAudience ? "somebody-else" : ClientId,
            ["sub"] = code.Person.Subject,
            ["preferred_username"] = code.Person.Login,
            ["name"] = code.Person.Name,
            ["iat"] = made.ToUnixTimeSeconds(),
            ["nbf"] = made.ToUnixTimeSeconds(),
            ["exp"] = made.AddHours(1).ToUnixTimeSeconds(),
        };
        if (Fault != ProviderFault.NoNonce)
            claims["nonce"] = Fault == ProviderFault.WrongNonce ? now.Ticks.ToString(CultureInfo.InvariantCulture) : code.Nonce;
        if (!GroupsInUserInfoOnly)
            claims["groups"] = code.Person.Groups;
        return SignedToken.Write(claims, Fault switch { ProviderFault.ForeignKey => foreign, ProviderFault.Unsigned => null, _ => key }, KeyId);
    }

    private static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static IResult Refuse(string error) => Results.Json(new Dictionary<string, string>(StringComparer.Ordinal) { ["error"] = error }, statusCode: StatusCodes.Status400BadRequest);

    private sealed record Code(ProviderPerson Person, string Back, string Nonce, string Challenge);
}
