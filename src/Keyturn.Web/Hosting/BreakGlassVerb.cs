using Keyturn.Web.Access;

namespace Keyturn.Web.Hosting;

/// <summary><c>break-glass new</c>: makes a sealed code, prints it this once, and the hash to set. Nothing is kept. 0: made. 2: the words are not understood.</summary>
internal static class BreakGlassVerb
{
    public const string Verb = "break-glass";

    public static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output)
    {
        if (words is not ["new"])
        {
            await output.WriteLineAsync("Usage: break-glass new   (makes a sealed code for the time in which the sign-in provider is down)");
            return 2;
        }

        var (code, hash) = SealedCode.New();
        await output.WriteLineAsync($"The code, shown this once. Seal it in an envelope or a safe that two people open:\n\n  {code}\n\nThe setting, which is no secret worth guessing but belongs with the others:\n\n  SignIn__BreakGlass__CodeHash={hash}\n");
        return 0;
    }
}
