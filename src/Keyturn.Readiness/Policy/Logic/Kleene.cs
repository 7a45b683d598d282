namespace Keyturn.Readiness.Policy.Logic;

/// <summary>Kleene's connectives over <see cref="Truth"/>.</summary>
public static class Kleene
{
    /// <summary>No if either is No, Yes if both are Yes, else Unknown.</summary>
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    /// <summary>Yes if either is Yes, No if both are No, else Unknown.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    /// <summary>Yes and No change places; Unknown stays.</summary>
    public static Truth Not(this Truth truth) => (Truth)(Truth.Yes - truth);

    /// <summary>Yes for <see langword="true"/>, No for <see langword="false"/>.</summary>
    public static Truth ToTruth(this bool value) => value ? Truth.Yes : Truth.No;
}
