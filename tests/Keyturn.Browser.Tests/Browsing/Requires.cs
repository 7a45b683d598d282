namespace Keyturn.Browser.Tests.Browsing;

/// <summary>What a test needs of the machine: absent is a visible skip for a person and a failure in CI.</summary>
internal static class Requires
{
    public static void That(bool present, string what)
    {
        if (present)
        {
            return;
        }

        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail($"{what} is missing, and under CI=true nothing may be skipped. ./test.sh installs it.");
        }

        Assert.Skip($"{what} is missing. ./test.sh installs it.");
    }
}
