using Keyturn.Web.Access;
using Microsoft.AspNetCore.Localization;
using MudBlazor;

namespace Keyturn.Web.Hosting;

/// <summary>English and Japanese: the person's choice in a cookie, else the browser's wish.</summary>
internal static class LocalizationSetup
{
    public const string CookieName = "keyturn.culture";

    private static readonly string[] Cultures = ["en", "ja"];

    public static void AddConsoleLocalization(this IServiceCollection services)
    {
        services.AddTransient<MudLocalizer, MudTexts>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("en").AddSupportedCultures(Cultures).AddSupportedUICultures(Cultures);
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = CookieName },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
    }

    /// <summary>A cookie can only be written in a real response, so choosing a language is one short trip.</summary>
    public static void MapLanguage(this IEndpointRouteBuilder routes) => routes.MapGet("/language", (string? culture, string? returnTo, HttpContext context) =>
    {
        if (culture is not null && Cultures.Contains(culture, StringComparer.Ordinal))
        {
            context.Response.Cookies.Append(
                CookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(400) });
        }
        else
        {
            context.Response.Cookies.Delete(CookieName);
        }

        return Results.LocalRedirect(AccountPaths.IsLocal(returnTo) ? returnTo : "/");
    }).AllowAnonymous();
}
