namespace Keyturn.Web.Live;

/// <summary>Where a live change is rendered: a component's own dispatcher, and its way to report a failure to the circuit.</summary>
/// <param name="InvokeAsync">The component's <c>InvokeAsync</c>.</param>
/// <param name="FailAsync">The component's <c>DispatchExceptionAsync</c>.</param>
public readonly record struct RenderTarget(Func<Func<Task>, Task> InvokeAsync, Func<Exception, Task> FailAsync);
