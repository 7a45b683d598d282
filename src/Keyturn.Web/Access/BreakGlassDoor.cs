using Keyturn.Operations.Access;

namespace Keyturn.Web.Access;

/// <summary>Whether the sign-in page shows the form of the sealed code.</summary>
/// <param name="Provider">Watch over the provider; <see langword="null"/> without a sealed code.</param>
internal sealed record BreakGlassDoor(ProviderWatch? Provider)
{
    public bool IsOpen => Provider?.State == ProviderState.Down;
}
